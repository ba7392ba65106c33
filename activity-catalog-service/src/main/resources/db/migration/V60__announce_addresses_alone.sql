-- Recipients used to be announced with name and telephone number, which no message needs. Each is announced once more
-- without them: the topic is compacted, so the new event takes the place of the old one.
insert into outbox (id, aggregatetype, aggregateid, type, payload, recorded_at)
select gen_random_uuid(), 'recipient', organisation.id, 'recipient.changed.v1',
    jsonb_build_object(
        'recipientId', organisation.id,
        'email', entry ->> 'email',
        'language', coalesce(
            (select language from jsonb_array_elements_text(entry -> 'languages') with ordinality as spoken (language, place)
             where language in ('nl', 'en') order by place limit 1),
            'nl'),
        'channel', case when entry ->> 'email' is null then 'none' else 'email' end)::text,
    now()
from organisation;
