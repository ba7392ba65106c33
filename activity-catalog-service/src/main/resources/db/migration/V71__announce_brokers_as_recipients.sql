-- Brokers are written to, as organisations are. One whose entry has the id of an organisation is not: the messages to that id
-- are the organisation's.
insert into outbox (id, aggregatetype, aggregateid, type, payload, recorded_at)
select gen_random_uuid(), 'recipient', broker.id, 'org.caresport.recipients.changed.v1',
    jsonb_build_object(
        'recipientId', broker.id,
        'email', email,
        'language', 'nl',
        'channel', case when email is null then 'none' else 'email' end)::text,
    now()
from broker
where not exists (select from organisation where organisation.id = broker.id);
