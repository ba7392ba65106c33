-- The patient is asked once more; a moment whose window closes without an answer is a result, too.
alter table follow_up add column reminded_again_at timestamptz;

create index follow_up_unanswered on follow_up (due_on, referral_id, moment) where recorded_at is null;
drop index follow_up_due;
