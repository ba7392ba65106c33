-- The list of a group, and of an organisation: those who have a place.
create index participation_of_activity on participation (activity_id, organisation_id)
    where stage in ('ENROLLED', 'STARTED', 'ACTIVE');
