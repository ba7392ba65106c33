-- Takes apart the rows in which several organisations met. The organisation that came first keeps the id; each of the others
-- gets a registration of its own, with the details that it itself sent last. Rows of one organisation stay as they are.
create function pg_temp.elements(list jsonb) returns setof jsonb language sql immutable as $$
    select jsonb_array_elements(case jsonb_typeof(list) when 'array' then list else '[]' end)
$$;

create function pg_temp.chosen_name(body jsonb) returns jsonb language sql immutable as $$
    select name from pg_temp.elements(body -> 'name') with ordinality as names (name, place)
    order by coalesce(name ->> 'use' in ('usual', 'official'), false) desc, place limit 1
$$;

create function pg_temp.given(name jsonb) returns text language sql immutable as $$
    select string_agg(given #>> '{}', ' ' order by place)
    from pg_temp.elements(name -> 'given') with ordinality as names (given, place)
    where jsonb_typeof(given) = 'string'
$$;

create function pg_temp.telecom(body jsonb, wanted text) returns text language sql immutable as $$
    select btrim(telecom ->> 'value')
    from pg_temp.elements(body -> 'telecom') with ordinality as telecoms (telecom, place)
    where telecom ->> 'system' = wanted and telecom ->> 'value' <> '' and telecom ->> 'use' is distinct from 'old'
    order by coalesce((telecom ->> 'rank')::int, 10) * 2 - (telecom ->> 'use' is not distinct from 'mobile')::int, place
    limit 1
$$;

create function pg_temp.language(body jsonb) returns text language sql immutable as $$
    select lower(split_part(coding ->> 'code', '-', 1))
    from pg_temp.elements(body -> 'communication') with ordinality as spoken (communication, place),
        pg_temp.elements(communication #> '{language,coding}') as coding
    where length(split_part(coding ->> 'code', '-', 1)) = 2
    order by coalesce((communication ->> 'preferred')::boolean, false) desc, place limit 1
$$;

create function pg_temp.postcode(body jsonb) returns text language sql immutable as $$
    select upper(replace(address ->> 'postalCode', ' ', ''))
    from pg_temp.elements(body -> 'address') with ordinality as addresses (address, place)
    where address ->> 'postalCode' <> '' order by place limit 1
$$;

-- who has registered whom, and who was first
create temporary table registration on commit drop as
with sent as (
    select patient_id as person, organisation, min(submitted_at) as since from referral group by 1, 2
    union all
    select patient_id, organisation, min(last_updated) from fhir_resource where patient_id is not null group by 1, 2
    union all
    select patient_id, organisation, 'infinity' from patient_identifier
), first_sent as (
    select person, sent.organisation, min(since) as since from sent join patient on patient.id = sent.person group by 1, 2
)
select person, organisation, since,
    rank() over (partition by person order by since, organisation) = 1 as is_first,
    count(*) over (partition by person) > 1 as is_shared,
    person as id
from first_sent;
update registration set id = gen_random_uuid() where not is_first;
create index on registration (person, organisation);
analyze registration;

update patient set organisation = registration.organisation from registration
where registration.person = patient.id and registration.is_first;
update patient set organisation = '' where organisation is null; -- nobody's: nothing was ever sent of them

insert into patient (id, bsn_cipher, bsn_key_id, bsn_lookup, name, family, given, birth_date, gender, phone, email, language,
    channel, postcode, municipality, version, updated_at, organisation, former_id)
select registration.id, bsn_cipher, bsn_key_id, bsn_lookup, name, family, given, birth_date, gender, phone, email, language,
    channel, postcode, municipality, 0, updated_at, registration.organisation, person
from registration join patient on patient.id = registration.person
where not is_first;

-- each with what its own organisation said last
update patient set
    name = case
        when said.chosen ->> 'family' is null then coalesce(said.chosen ->> 'text', said.given, '')
        else concat_ws(' ', said.given, said.chosen ->> 'family') end,
    family = said.chosen ->> 'family',
    given = said.given,
    birth_date = (said.body ->> 'birthDate')::date,
    gender = coalesce(said.body ->> 'gender', 'unknown'),
    phone = pg_temp.telecom(said.body, 'phone'),
    email = pg_temp.telecom(said.body, 'email'),
    language = coalesce(pg_temp.language(said.body), 'nl'),
    channel = case when pg_temp.telecom(said.body, 'email') is null then 'none' else 'email' end,
    postcode = pg_temp.postcode(said.body),
    municipality = coalesce(
        (select municipality from referral
         where patient_id = said.person and organisation = said.organisation order by submitted_at desc limit 1),
        nullif(said.municipality, ''), patient.municipality)
from (
    select registration.*, body, municipality, pg_temp.chosen_name(body) as chosen,
        pg_temp.given(pg_temp.chosen_name(body)) as given
    from registration join fhir_resource f
        on f.organisation = registration.organisation and f.type = 'Patient' and f.id = registration.person
    where is_shared) as said
where patient.id = said.id;

-- what belongs to each
update referral set patient_id = registration.id from registration
where registration.person = referral.patient_id and registration.organisation = referral.organisation and not is_first;

update participation set patient_id = referral.patient_id from referral
where referral.id = participation.referral_id and referral.patient_id <> participation.patient_id;

update patient_identifier set patient_id = registration.id from registration
where registration.person = patient_identifier.patient_id
    and registration.organisation = patient_identifier.organisation and not is_first;

update fhir_resource f set
    id = case when f.id = person then registration.id else f.id end,
    identity = case f.identity when 'person|' || person then 'person|' || registration.id else f.identity end,
    patient_id = registration.id,
    body = replace(body::text, 'Patient/' || person, 'Patient/' || registration.id)::jsonb
from registration
where registration.person = f.patient_id and registration.organisation = f.organisation and not is_first;

-- A code was mailed for the referral that was submitted last before it was used; it proves that one registration.
create temporary table mailed on commit drop as
select code_hash, invitation.patient_id as person, used_at, mailed_for.patient_id as id
from patient_invitation invitation
cross join lateral (
    select referral.patient_id
    from registration
    join referral on referral.patient_id = registration.id
    join referral_history on referral_id = referral.id and kind = 'SUBMITTED'
    where registration.person = invitation.patient_id and made_at <= coalesce(used_at, now())
    order by made_at desc limit 1) as mailed_for
where exists (select from registration where person = invitation.patient_id and is_shared);

update patient_invitation set patient_id = mailed.id from mailed
where mailed.code_hash = patient_invitation.code_hash and mailed.id <> patient_invitation.patient_id;

-- A login stays with what its code proved; one that a second organisation's code had pushed out is found in the log.
insert into patient_login (patient_id, subject, proof, linked_at)
select distinct on (mailed.id) mailed.id, actor, 'code', used_at
from mailed cross join lateral (
    select actor from access_log
    where patient_id = mailed.person::text and resource = 'Patient' and action = 'update' and outcome = 'granted'
        and 'patient' = any (roles) and at >= mailed.used_at
    order by at limit 1) as linking
where used_at is not null
order by mailed.id, used_at desc;

insert into patient_login (patient_id, subject, proof, linked_at)
select id, subject, 'code', coalesce(
    (select max(used_at) from patient_invitation where patient_id = patient.id), updated_at)
from patient
where subject is not null and not exists (select from registration where person = patient.id and is_shared);

-- The log's lines say the same as before, of the registration that they were about, and to whom they belong.
alter table access_log disable trigger access_log_is_append_only;

create temporary table about on commit drop as
select id::text as resource_id, patient_id, municipality, organisation from referral
union all
select participation.id::text, participation.patient_id, referral.municipality, referral.organisation
from participation join referral on referral.id = referral_id;
create index on about (resource_id);
analyze about;

update access_log set
    patient_id = coalesce(
        (select about.patient_id::text from about where about.resource_id = access_log.resource_id), registration.id::text)
from registration
where access_log.patient_id = registration.person::text and registration.organisation = access_log.organisation
    and registration.is_shared;
update access_log set patient_id = about.patient_id::text from about, registration
where about.resource_id = access_log.resource_id and access_log.patient_id = registration.person::text
    and not is_first and about.patient_id = registration.id;

update access_log set municipality = about.municipality, owner = about.organisation
from about where about.resource_id = access_log.resource_id;
update access_log set municipality = patient.municipality, owner = patient.organisation
from patient where access_log.patient_id = patient.id::text and access_log.municipality is null;

alter table access_log enable trigger access_log_is_append_only;

-- their messages go where their own organisation said
insert into outbox (id, aggregatetype, aggregateid, type, payload, recorded_at)
select gen_random_uuid(), 'recipient', patient.id, 'recipient.changed.v1',
    jsonb_build_object('recipientId', patient.id, 'kind', 'person', 'name', name, 'email', email, 'phone', phone,
        'language', case language when 'en' then 'en' else 'nl' end, 'channel', channel)::text,
    now()
from registration join patient on patient.id = registration.id
where is_shared;
