-- Recipients used to be announced with name and telephone number, which no message needs. Each is announced once more
-- without them: the topic is compacted, so the new event takes the place of the old one.
insert into outbox (id, aggregatetype, aggregateid, type, payload, recorded_at)
select gen_random_uuid(), 'recipient', reached.id, 'recipient.changed.v1',
    jsonb_build_object(
        'recipientId', reached.id,
        'email', reached.email,
        'language', case reached.language when 'en' then 'en' else 'nl' end,
        'channel', case when reached.email is null then 'none' else 'email' end)::text,
    now()
from (
    select patient.id,
        case when own.id is null then patient.email else own.email end as email,
        coalesce(own.language, patient.language) as language
    from patient
    left join lateral (
        select * from own_contact where patient_id = patient.id order by id desc limit 1) own on not own.taken_back
) reached;
