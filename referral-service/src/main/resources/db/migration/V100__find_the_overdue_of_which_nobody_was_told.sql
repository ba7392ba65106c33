-- What was told to be overdue stays open and overdue: only what was not told yet is looked for, every quarter of an hour.
drop index referral_overdue;
create index referral_overdue on referral (next_action_on, id)
    where next_action_on is not null and (escalated_for is null or escalated_for <> next_action_on);
