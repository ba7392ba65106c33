-- NEN 7513: every access to a person's data, reads included. Rows are added and never changed; kept at least five years.
create table access_log (
    id           bigint generated always as identity primary key,
    at           timestamptz not null,
    action       text        not null, -- create, read, update, delete or search
    resource     text        not null,
    resource_id  text        not null,
    patient_id   text,                 -- NEN 7513 "cliënt": whose data
    outcome      text        not null check (outcome in ('granted', 'denied')),
    basis        text        not null, -- why this was allowed: the kind of relation to the patient
    actor        text        not null, -- the user, by the token's subject
    responsible  text        not null, -- for whom the user acted
    roles        text[]      not null,
    organisation text        not null,
    client       text        not null, -- the system from which
    service      text        not null,
    request      text                  -- traceparent: one request through all services
);

create index access_log_patient on access_log (patient_id, id desc);

create function refuse_change_of_access_log() returns trigger language plpgsql as $$
begin
    raise exception 'the access log is append-only' using errcode = 'insufficient_privilege';
end $$;

create trigger access_log_is_append_only
    before update or delete or truncate on access_log
    for each statement execute function refuse_change_of_access_log();
