-- Whose account it is: the subject of a login at the realm, so that who is on duty can be given a referral.
alter table broker add column login uuid;
create unique index broker_login on broker (municipality, login);

-- Who is called in a municipality where an area has no broker of its own: one, by name.
alter table broker add column fallback boolean not null default false;
create unique index broker_fallback on broker (municipality) where fallback;

-- The directory told nobody who is in it. Each entry that is there is announced once, as a change of it would be.
insert into outbox (id, aggregatetype, aggregateid, type, payload, recorded_at)
select gen_random_uuid(), 'broker', broker.id, 'org.caresport.brokers.changed.v1',
    jsonb_build_object(
        'brokerId', broker.id,
        'login', login,
        'name', name,
        'phone', phone,
        'email', email,
        'municipality', municipality,
        'postcodes', coalesce(
            (select jsonb_agg(postcode4 order by postcode4) from broker_area where broker_id = broker.id), '[]'),
        'fallback', fallback,
        'absence', case when absent_from is null then null
            else jsonb_build_object('from', absent_from, 'until', absent_until, 'coveredBy', covered_by) end)::text,
    now()
from broker;
