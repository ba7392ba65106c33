-- What an electronic health record knows of what it sent: an identifier, with its system or without. Measurements have none: they
-- need not be in the index at all.
create function fhir_identifier_keys(identifiers text[]) returns text[]
    language sql immutable strict parallel safe
    return identifiers || (select array_agg('|' || split_part(token, '|', 2)) from unnest(identifiers) as token);

create index fhir_resource_identifier_keys on fhir_resource using gin (fhir_identifier_keys(identifiers))
    where identifiers <> '{}';
drop index fhir_resource_identifier;
