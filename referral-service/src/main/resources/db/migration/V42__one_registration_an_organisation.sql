-- One registration of a person an organisation; the hash comes first, because it also tells which registrations are one person.
create unique index patient_bsn_lookup_organisation on patient (bsn_lookup, organisation);
alter table patient alter column organisation set not null;
alter table patient drop column subject;
