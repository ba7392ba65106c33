-- What each organisation has sent, as received but without any BSN. Every organisation sees its own copy only: two
-- practices that send the same person share the patient's id, and not a word of what the other one wrote.
create table fhir_resource (
    organisation text        not null,
    type         text        not null,
    id           uuid        not null,
    identity     text        not null, -- by what a repeated send is known: the sender's identifier, or the content's hash
    content_hash bytea       not null,
    identifiers  text[]      not null, -- system|value
    patient_id   uuid,
    happened_at  timestamptz,          -- authored, or measured
    client       text        not null, -- the OAuth client that sent it
    municipality text        not null,
    version      bigint      not null default 1,
    last_updated timestamptz not null,
    body         jsonb       not null,
    primary key (organisation, type, id),
    unique (organisation, type, identity)
);

create index fhir_resource_last_updated on fhir_resource (organisation, type, last_updated, id);
create index fhir_resource_patient on fhir_resource (patient_id, type);
create index fhir_resource_id on fhir_resource (id);
create index fhir_resource_identifier on fhir_resource using gin (identifiers);
