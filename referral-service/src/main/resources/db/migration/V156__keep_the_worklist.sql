-- The worklist as it is read: a line a referral that a broker can see, with what it is found and ordered by. Nobody writes to it
-- but the triggers below, at the end of each transaction, so that it says the same as the case, whoever moved that.
create table worklist_line (
    referral_id        uuid primary key references referral on delete cascade,
    patient_id         uuid                     not null,
    municipality       varchar(10)              not null,
    neighbourhood      varchar(4),
    owner              varchar(200),
    owner_organisation varchar(100),
    urgency            varchar(16)              not null,
    urgent             boolean                  not null,
    families           text[]                   not null, -- chapters of the ICPC
    stage              varchar(32)              not null,
    standing           varchar(64)              not null, -- the stage, and in guidance where the offer or the place stands
    standing_since     timestamp with time zone not null,
    due                date                     not null, -- the next action's; the last day there is, of what has ended
    submitted_at       timestamp with time zone not null,
    birth_date         date,
    words              tsvector                 not null  -- of the name, each behind its municipality
);

create index worklist_open on worklist_line (municipality, urgent, due, submitted_at, referral_id)
    where due < date '9999-12-31';
create index worklist_at_stage on worklist_line (municipality, stage, urgent, due, submitted_at, referral_id);
create index worklist_at_standing on worklist_line (municipality, standing, urgent, due, submitted_at, referral_id)
    where due < date '9999-12-31';
create index worklist_of_owner on worklist_line (municipality, owner, urgent, due, submitted_at, referral_id)
    where due < date '9999-12-31';
create index worklist_of_nobody on worklist_line (municipality, urgent, due, submitted_at, referral_id)
    where owner is null and due < date '9999-12-31';
create index worklist_of_owner_at_stage on worklist_line (municipality, owner, stage, urgent, due, submitted_at, referral_id);
create index worklist_of_neighbourhood on worklist_line (municipality, neighbourhood, urgent, due, submitted_at, referral_id)
    where due < date '9999-12-31';
create index worklist_by_name on worklist_line using gin (words) with (fastupdate = off); -- nothing to read through first
create index worklist_by_birth_date on worklist_line (municipality, birth_date);
create index worklist_of_patient on worklist_line (patient_id);

-- Which line changed in which transaction. Who asks what changed since then asks for the transactions that were still running
-- then, too: one that commits late is not missed.
create table worklist_change (
    municipality varchar(10) not null,
    referral_id  uuid        not null references referral on delete cascade,
    changed_in   xid8        not null,
    primary key (municipality, referral_id)
);
create index worklist_change_since on worklist_change (municipality, changed_in, referral_id);
create index worklist_change_of_referral on worklist_change (referral_id);

-- Upper and lower case, accents, hyphens and apostrophes make no difference.
create function name_words(name text) returns text[]
    language sql stable parallel safe
    return (select coalesce(array_agg(distinct word), '{}')
            from unnest(regexp_split_to_array(lower(public.unaccent(coalesce(name, ''))), '[\s[:punct:]]+')) as word
            where word <> '');

-- Every word that was asked for begins a word of the name, in one of the municipalities.
create function name_search(municipalities text[], name text) returns tsquery
    language sql stable parallel safe
    return (select string_agg('(' || (select string_agg(
                    '''' || replace(municipality, '''', '''''') || '/' || word || ''':*', ' & ')
                from unnest(name_words(name)) as word) || ')', ' | ')::tsquery
            from unnest(municipalities) as municipality);

-- What a line says, from the case as it stands.
create view worklist_source (referral_id, patient_id, municipality, neighbourhood, owner, owner_organisation, urgency, urgent,
    families, stage, standing, standing_since, due, submitted_at, birth_date, words) as
select r.id, r.patient_id, r.municipality, r.neighbourhood, r.owner, r.owner_organisation, r.urgency,
    r.urgency <> 'ROUTINE',
    array(select distinct left(reason ->> 'code', 1)
          from jsonb_array_elements(case jsonb_typeof(r.reasons) when 'array' then r.reasons else '[]' end) as reason
          where reason ->> 'system' = 'http://hl7.org/fhir/sid/icpc-1-nl' and reason ->> 'code' ~ '^[A-Z][0-9]{2}'),
    r.stage,
    case
        when r.stage = 'GUIDED' and p.stage is not null then 'GUIDED/' || p.stage || case
            when p.stage = 'WAITLISTED' and p.place_expires_at is not null then '/PLACE_FREE'
            when p.stage = 'ENROLLED' and p.confirmed_at is not null then '/CONFIRMED'
            else '' end
        when r.stage = 'NEEDS_CLEARANCE' and r.reason_code = 'clearance-refused' then 'NEEDS_CLEARANCE/REFUSED'
        else r.stage end,
    greatest(r.stage_since, p.stage_since),
    coalesce(r.next_action_on, date '9999-12-31'),
    r.submitted_at,
    patient.birth_date,
    array_to_tsvector(array(select r.municipality || '/' || word from unnest(name_words(patient.name)) as word))
from referral r
left join patient on patient.id = r.patient_id
left join lateral (
    select stage, stage_since, place_expires_at, confirmed_at from participation
    where referral_id = r.id
        and stage in ('OFFERED', 'PLACE_REQUESTED', 'WAITLISTED', 'ENROLLED', 'STARTED', 'ACTIVE')
    order by array_position(
        array['ACTIVE', 'STARTED', 'ENROLLED', 'WAITLISTED', 'PLACE_REQUESTED', 'OFFERED'], stage::text), stage_since
    limit 1) p on r.stage = 'GUIDED'
where r.stage <> 'DRAFT' and r.leading_id is null; -- what was merged stands in the line of the case that leads

create function refresh_worklist_line(wanted uuid) returns void language plpgsql as $$
declare
    was text;
    is_now text;
begin
    -- of two at once the second waits here, and then reads what the first has written
    select municipality into was from worklist_line where referral_id = wanted for update;
    insert into worklist_line select * from worklist_source where referral_id = wanted
    on conflict (referral_id) do update set
        patient_id = excluded.patient_id, municipality = excluded.municipality, neighbourhood = excluded.neighbourhood,
        owner = excluded.owner, owner_organisation = excluded.owner_organisation, urgency = excluded.urgency,
        urgent = excluded.urgent, families = excluded.families, stage = excluded.stage, standing = excluded.standing,
        standing_since = excluded.standing_since, due = excluded.due, submitted_at = excluded.submitted_at,
        birth_date = excluded.birth_date, words = excluded.words
    returning municipality into is_now;
    if is_now is null then
        delete from worklist_line where referral_id = wanted;
    end if;
    insert into worklist_change (municipality, referral_id, changed_in)
    select distinct municipality, wanted, pg_current_xact_id() from unnest(array[was, is_now]) as municipality
    where municipality is not null
    on conflict (municipality, referral_id) do update set changed_in = excluded.changed_in;
end $$;

create function refresh_line_of_referral() returns trigger language plpgsql as $$
begin
    perform refresh_worklist_line(new.id);
    return null;
end $$;

create function refresh_line_of_part() returns trigger language plpgsql as $$
begin
    perform refresh_worklist_line(new.referral_id);
    return null;
end $$;

create function refresh_lines_of_patient() returns trigger language plpgsql as $$
declare
    line uuid;
begin
    for line in select referral_id from worklist_line where patient_id = old.id order by referral_id loop
        perform refresh_worklist_line(line);
    end loop;
    return null;
end $$;

-- At the end of the transaction, so that a line is locked last, and no two can wait for each other.
create constraint trigger worklist_of_referral after insert or update on referral
    deferrable initially deferred for each row execute function refresh_line_of_referral();
create constraint trigger worklist_of_participation after insert or update on participation
    deferrable initially deferred for each row execute function refresh_line_of_part();
create constraint trigger worklist_of_escalation after insert or update on escalation
    deferrable initially deferred for each row execute function refresh_line_of_part();
create constraint trigger worklist_of_patient after update on patient
    deferrable initially deferred for each row
    when (old.name is distinct from new.name or old.birth_date is distinct from new.birth_date)
    execute function refresh_lines_of_patient();
create constraint trigger worklist_of_erased_patient after delete on patient
    deferrable initially deferred for each row execute function refresh_lines_of_patient();
