-- Which activities one can try first, as the catalogue's price says, and at which session somebody tries one.
alter table known_activity
    add column has_trial boolean;

alter table participation
    add column trial_session_id uuid,
    add column trial_start timestamp with time zone,
    add column trial_end timestamp with time zone;
