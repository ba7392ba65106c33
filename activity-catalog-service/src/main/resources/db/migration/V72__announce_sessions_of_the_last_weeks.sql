-- What was held lately is told with an activity, so that attendance can be reported for it. Each one is announced once more,
-- by the round that looks for sessions that are over.
update activity set refresh_at = now() where status in ('published', 'paused') and refresh_at is not null;
