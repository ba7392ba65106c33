-- Where the brokers of a municipality are not one team, a referral that was taken up is of the organisation that did so.
-- Those of before have none, and stay every broker's of the municipality until somebody takes them up again.
alter table referral add column owner_organisation varchar(100);

-- participants of a provider, by account
create index participation_of_provider on participation (organisation_id, stage_since, id)
    where stage in ('ENROLLED', 'STARTED', 'ACTIVE');
