-- What was held in the weeks before an activity was entered is recalled when it is entered. Activities that were entered before that
-- was so know only what was held since: each is recalled once, by the round that looks for sessions that are over. Of one entered
-- longer ago than is told of, nothing is missing.
alter table activity add column recalled boolean not null default false;

update activity set recalled = true where created_at <= now() - interval '14 days';
update activity set refresh_at = now() where status in ('published', 'paused') and not recalled;
