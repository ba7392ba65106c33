-- A practice asks for the tasks of a status: of each stage that is meant an index has them in the order in which they are told.
create index referral_of_organisation_at_stage on referral (organisation, stage, last_updated, id);
