-- What the referral service stores of each made-up referral: what a real one left, with other ids, another number and another
-- name. FHIR marks test data by the security label HTEST; names, clients and practices say "synthetic" too.

-- what the referral that is multiplied left in fhir_resource
create table synthetic.sent (
    place     integer primary key,
    type      text    not null,
    id        text    not null,
    is_shared boolean not null, -- of the practice, not of the patient
    identity  text    not null,
    number    text,             -- the sender's own
    body      jsonb   not null
);

-- The same as texts to be filled in: 1 the patient, 2 the order, 3 the task, 4 what the ids of measurements begin with, 5 what
-- those of the practice's own resources begin with, 6 the number, 7 the person, 8 the moment.
create table synthetic.form (
    place       integer not null,
    type        text    not null,
    is_shared   boolean not null,
    of_demo     boolean not null, -- of the demo's practice, whose own resources are there already
    is_measured boolean not null,
    id          text    not null,
    identity    text,             -- none when it is known by its content
    is_numbered boolean not null,
    body        text    not null,
    primary key (is_shared, of_demo, is_measured, place)
);

create table synthetic.origin (like referral);
create table synthetic.choice (like known_activity, place integer);
create table synthetic.told (request_id uuid, document jsonb);

-- how a referral comes to a stage
create table synthetic.step (stage text, step integer, steps bigint, kind text, reached text, primary key (stage, step));
insert into synthetic.step
select path.stage, row_number() over (partition by path.stage order by ordinal), count(*) over (partition by path.stage), split_part(moved, ':', 1), split_part(moved, ':', 2)
from (values
    ('SUBMITTED', ''),
    ('IN_TRIAGE', 'TAKEN_UP:IN_TRIAGE'),
    ('INFORMATION_REQUESTED', 'TAKEN_UP:IN_TRIAGE INFORMATION_REQUESTED:INFORMATION_REQUESTED'),
    ('ACCEPTED', 'TAKEN_UP:IN_TRIAGE ACCEPTED:ACCEPTED'),
    ('CONTACTING', 'TAKEN_UP:IN_TRIAGE ACCEPTED:ACCEPTED CONTACT_ATTEMPTED:CONTACTING'),
    ('INTAKE_DONE', 'TAKEN_UP:IN_TRIAGE ACCEPTED:ACCEPTED INTAKE_RECORDED:INTAKE_DONE'),
    ('NEEDS_CLEARANCE', 'TAKEN_UP:IN_TRIAGE ACCEPTED:ACCEPTED INTAKE_RECORDED:INTAKE_DONE CLEARANCE_NEEDED:NEEDS_CLEARANCE'),
    ('MATCHED', 'TAKEN_UP:IN_TRIAGE ACCEPTED:ACCEPTED INTAKE_RECORDED:INTAKE_DONE MATCHED:MATCHED'),
    ('NO_MATCH', 'TAKEN_UP:IN_TRIAGE ACCEPTED:ACCEPTED INTAKE_RECORDED:INTAKE_DONE NOT_MATCHED:NO_MATCH'),
    ('GUIDED', 'TAKEN_UP:IN_TRIAGE ACCEPTED:ACCEPTED INTAKE_RECORDED:INTAKE_DONE MATCHED:MATCHED GUIDED:GUIDED'),
    ('COMPLETED', 'TAKEN_UP:IN_TRIAGE ACCEPTED:ACCEPTED INTAKE_RECORDED:INTAKE_DONE MATCHED:MATCHED GUIDED:GUIDED '
        || 'FIRST_SESSION_ATTENDED:GUIDED COMPLETED:COMPLETED'),
    ('REJECTED', 'TAKEN_UP:IN_TRIAGE REJECTED:REJECTED'),
    ('CANCELLED', 'CANCELLED:CANCELLED'),
    ('UNREACHABLE', 'TAKEN_UP:IN_TRIAGE ACCEPTED:ACCEPTED CONTACT_ATTEMPTED:CONTACTING UNREACHABLE:UNREACHABLE'),
    ('DECLINED_BY_PATIENT', 'TAKEN_UP:IN_TRIAGE ACCEPTED:ACCEPTED DECLINED_BY_PATIENT:DECLINED_BY_PATIENT'),
    ('ENTERED_IN_ERROR', 'ENTERED_IN_ERROR:ENTERED_IN_ERROR')) as path (stage, moves)
cross join lateral unnest(string_to_array(btrim('SUBMITTED:SUBMITTED ' || moves), ' ')) with ordinality as given (moved, ordinal);

create function synthetic.id_form(sent synthetic.sent, of_demo boolean) returns text language sql immutable
    return case
        when (sent).is_shared and of_demo then (sent).id
        when (sent).is_shared then '%5$s' || lpad((sent).place::text, 2, '0')
        when (sent).type = 'Patient' then '%1$s'
        when (sent).type = 'ServiceRequest' then '%2$s'
        when (sent).type = 'Task' then '%3$s'
        else '%4$s' || lpad((sent).place::text, 2, '0') end;

/* Takes a referral that came in by the front door as the one to be multiplied. */
create procedure synthetic.take(pattern_referral uuid) language plpgsql as $$
declare
    label constant jsonb := '[{"system": "http://terminology.hl7.org/CodeSystem/v3-ActReason", "code": "HTEST"}]';
    one record;
    other record;
    text_of_one text;
begin
    insert into synthetic.origin select * from referral where id = pattern_referral;
    insert into synthetic.sent
    with recursive own as (
        select f.* from fhir_resource f join synthetic.origin using (organisation, patient_id)
    ), shared as (
        select f.* from fhir_resource f join synthetic.origin using (organisation)
        where f.patient_id is null and exists (select from own where strpos(own.body::text, f.id::text) > 0)
        union
        select f.* from shared join fhir_resource f using (organisation)
        where f.patient_id is null and f.id <> shared.id and strpos(shared.body::text, f.id::text) > 0
    )
    select row_number() over (order by is_shared, type, id), type, id, is_shared, identity, split_part(identifiers[1], '|', 2),
        body || jsonb_build_object('meta', coalesce(body -> 'meta', '{}') || jsonb_build_object('security', label))
            || case type
                when 'Patient' then '{"name": [{"use": "official", "text": "S. Synthetisch-%7$s", "family": "Synthetisch-%7$s"}]}'
                when 'ServiceRequest' then '{"authoredOn": "%8$s"}'
                when 'Task' then '{"authoredOn": "%8$s"}'
                else '{}' end::jsonb
    from (select *, false as is_shared from own union all select *, true from shared) as everything;

    for one in
        select sent.*, of_demo, is_measured,
            case when is_measured then body else body - 'supportingInfo' end::text as document
        from synthetic.sent, (values (true), (false)) demo (of_demo), (values (true), (false)) measured (is_measured)
    loop
        text_of_one := regexp_replace(one.document, '%(?![78][$]s)', '%%', 'g');
        for other in select id, synthetic.id_form(sent, one.of_demo) as form from synthetic.sent loop
            text_of_one := replace(text_of_one, other.id, other.form);
        end loop;
        insert into synthetic.form
        select one.place, one.type, one.is_shared, one.of_demo, one.is_measured, synthetic.id_form(sent, one.of_demo),
            case when one.is_shared then one.identity
                when one.number is not null then split_part(one.identity, '|', 1) || '|%6$s' end,
            one.number is not null,
            case when one.is_shared or one.number is null then text_of_one
                else replace(text_of_one, one.number, '%6$s') end
        from synthetic.sent where place = one.place;
    end loop;

    insert into synthetic.choice
    select *, row_number() over (order by activity_id) from known_activity where status = 'published';
    -- two programmes of those that were proposed: what is long of a document is not what is measured
    insert into synthetic.told
    select request_id, jsonb_set(document, '{proposals}', jsonb_path_query_array(document, '$.proposals[0 to 1]'))
    from proposals where referral_id = pattern_referral;
end $$;

/*
 * Numbers first to last of a run. Whose login the first patient of the demo's practice has is said, so that somebody can read
 * their own.
 */
create procedure synthetic.seed(first bigint, last bigint, run_first bigint, run_last bigint, until timestamptz, login text)
language plpgsql as $$
declare
    activities integer := (select count(*) from synthetic.choice);
    own bigint;
    content_system text := (select split_part(identity, '|', 1) from synthetic.sent where number is null and type <> 'Patient' limit 1);
    found constant jsonb := '{"motivation": 7, "goal": "weer fietsen", "careProfile": 2, "travel": {"mode": "BICYCLE",
        "maxKilometres": 5}, "budget": {"maxPerMonth": 25, "municipalPass": false}, "languages": ["nl"], "preferences":
        {"concepts": [], "days": [], "dayParts": []}, "accessibilityNeeds": [], "functionalAdvice": [], "conditions": []}';
begin
    create temp table if not exists story as select * from synthetic.story(1, 0, 1, 1, until);
    truncate story;
    insert into story select * from synthetic.story(first, last, run_first, run_last, until);

    -- the first of the demo's practice in the first run
    select min(n) into own from story where first = 1 and practice = 0 and person = n;

    insert into patient (id, name, family, given, birth_date, gender, language, channel, postcode, municipality, version,
        created_at, updated_at, organisation)
    select patient, 'S. Synthetisch-' || n, 'Synthetisch-' || n, 'S.', date '1940-01-01' + (n % 25000)::integer,
        (array ['female', 'male'])[1 + n % 2], 'nl', 'none', '7001AB', municipality, 0, submitted, submitted, organisation
    from story where person = n;

    insert into patient_identifier (organisation, token, patient_id)
    select organisation, 'https://ehr.synthetic.example/patienten|SYN-' || n, patient from story where person = n;

    insert into patient_login (patient_id, subject, proof, linked_at)
    select patient, case when n = own then login else 'synthetic-login-' || n end, 'code', since
    from story where person = n and (n = own or n % 3 = 0);

    insert into referral (id, version, patient_id, service_request_id, sender_system, sender_value, sender_client, organisation,
        practitioner, requester_name, municipality, urgency, submitted_at, reasons, profile, stage, stage_since, reason_code,
        reason_text, unanswered, owner, owner_organisation, next_action_on, intake, match_request, first_session_on, last_updated)
    select s.referral, steps - 1, s.patient, s.service_request,
        o.sender_system, 'SYN-' || s.n, 'synthetic', s.organisation, o.practitioner, 'Synthetische praktijk ' || s.practice,
        s.municipality, (array ['ROUTINE', 'ROUTINE', 'ROUTINE', 'URGENT', 'ASAP'])[1 + s.n % 5], s.submitted, o.reasons,
        o.profile, s.stage, s.since,
        case when s.stage in ('COMPLETED', 'DECLINED_BY_PATIENT', 'UNREACHABLE', 'REJECTED', 'CANCELLED', 'ENTERED_IN_ERROR',
            'INFORMATION_REQUESTED', 'NO_MATCH', 'NEEDS_CLEARANCE') then 'synthetic' end,
        case when s.stage in ('COMPLETED', 'DECLINED_BY_PATIENT', 'UNREACHABLE', 'REJECTED', 'CANCELLED', 'ENTERED_IN_ERROR',
            'INFORMATION_REQUESTED', 'NO_MATCH', 'NEEDS_CLEARANCE') then 'Verzonnen' end,
        case when s.stage = 'CONTACTING' then 1 end, s.owner, case when s.owner is not null then s.team end, s.due,
        case when s.stage in ('INTAKE_DONE', 'NEEDS_CLEARANCE', 'MATCHED', 'NO_MATCH', 'GUIDED', 'COMPLETED') then found end,
        s.request, case when s.participation_stage in ('STARTED', 'ACTIVE', 'COMPLETED') then s.since::date end, s.since
    from story s join synthetic.step on step.stage = s.stage and step.step = 1 cross join synthetic.origin o;

    insert into referral_history (referral_id, kind, stage, reason_code, reason_text, made_by, made_at)
    select s.referral, step.kind, step.reached, case when step.reached = r.stage then r.reason_code end,
        case when step.reached = r.stage then r.reason_text end, coalesce(s.owner, 'synthetic'),
        s.submitted + (s.since - s.submitted) * step.step / step.steps
    from story s join referral r on r.id = s.referral join synthetic.step on step.stage = s.stage
    order by s.n, step.step;

    insert into contact_attempt (referral_id, channel, reached, made_by, made_at)
    select referral, 'PHONE', stage not in ('CONTACTING', 'UNREACHABLE'), owner, since - interval '1 hour'
    from story where stage in ('CONTACTING', 'UNREACHABLE', 'INTAKE_DONE', 'MATCHED', 'NO_MATCH', 'GUIDED', 'COMPLETED');

    insert into participation (id, version, referral_id, patient_id, municipality, activity_id, title, organisation_id,
        organisation_name, stage, stage_since, first_session_on, last_updated)
    select s.participation, 1, s.referral, s.patient, s.municipality, c.activity_id, c.title, c.organisation_id,
        c.organisation_name, s.participation_stage, s.since,
        case when s.participation_stage in ('STARTED', 'ACTIVE', 'COMPLETED') then s.since::date end, s.since
    from story s join synthetic.choice c on c.place = 1 + floor(activities * s.choice)
    where s.participation is not null;

    insert into attendance (participation_id, held_on, attended, recorded_at)
    select participation, since::date + week * 7, true, since from story cross join generate_series(0, 1) week
    where participation_stage in ('ACTIVE', 'COMPLETED')
        and exists (select from participation p where p.id = story.participation);

    insert into proposals (referral_id, request_id, count, document)
    select s.referral, s.request, jsonb_array_length(told.document -> 'proposals'),
        jsonb_set(told.document, '{requestId}', to_jsonb(s.request))
    from story s cross join synthetic.told where s.stage <> 'SUBMITTED';

    -- what belongs to the practice, once
    insert into fhir_resource (organisation, type, id, identity, content_hash, identifiers, client, municipality, last_updated, body)
    select p.organisation, form.type, format(form.id, '', '', '', '', p.prefix)::uuid, form.identity,
        sha256(form.identity::bytea), case when form.is_numbered then array [form.identity] else '{}' end, 'synthetic', p.municipality, p.submitted,
        format(form.body, '', '', '', '', p.prefix)::jsonb
    from (select distinct on (practice) *, left(synthetic.id('practice', practice, 1700000000000)::text, 34) as prefix
          from story where practice > 0 order by practice, n) as p
    join synthetic.form on form.is_shared and not form.of_demo and form.is_measured
    on conflict do nothing;

    insert into fhir_resource (organisation, type, id, identity, content_hash, identifiers, patient_id, happened_at, client,
        municipality, last_updated, body)
    select s.organisation, form.type, format(form.id, variadic s.words)::uuid,
        case when form.type = 'Patient' then 'person|' || s.patient
            when not form.is_numbered then content_system || '|' || encode(s.hash, 'hex') || form.place
            else format(form.identity, variadic s.words) end,
        s.hash, case when form.is_numbered then array [format(form.identity, variadic s.words)] else '{}' end,
        s.patient, case when form.type <> 'Patient' then s.submitted end, 'synthetic', s.municipality, s.submitted,
        format(form.body, variadic s.words)::jsonb
    from (
        select story.*, sha256(referral::text::bytea) as hash, array [patient::text, service_request::text, referral::text,
            left(referral::text, 34), left(synthetic.id('practice', practice, 1700000000000)::text, 34), 'SYN-' || n,
            person::text, to_char(submitted at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')] as words
        from story offset 0 -- so that these are made once, and not in each place where they stand
    ) as s
    join synthetic.form on not form.is_shared and form.of_demo = (s.practice = 0) and form.is_measured = s.is_measured
        and (s.is_measured or form.type in ('Patient', 'ServiceRequest', 'Task'))
        and (s.person = s.n or form.type <> 'Patient');

    insert into access_log (at, action, resource, resource_id, patient_id, outcome, basis, actor, responsible, roles, organisation,
        client, service, municipality, owner)
    select s.submitted + line.later, line.action, line.resource, s.referral, s.patient, 'granted', 'treatment', 'synthetic',
        s.organisation, array [line.role], s.organisation, 'synthetic', 'referral-service', s.municipality, s.organisation
    from story s cross join (values
        (interval '0', 'create', 'Task', 'referrer'), (interval '1 day', 'read', 'Referral', 'broker')) as line (later, action, resource, role);
end $$;
