-- What became of everybody who was sent to an activity, also of those who are not there any more.
create index participation_in_activity on participation (activity_id);
