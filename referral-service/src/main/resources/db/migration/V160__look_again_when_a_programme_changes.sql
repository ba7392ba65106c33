-- What an activity asks of people, and offers them, as one text to compare; unknown until the catalogue's next announcement. When it
-- changes, those who are offered the activity or take part in it are looked at again by matching.
alter table known_activity
    add column demands            varchar(64),
    add column demands_changed_at timestamp with time zone;

-- The cases that are to be looked at again. No reference: they are noted while the case itself may be moved.
create table changed_programme (
    referral_id uuid primary key,
    noted_at    timestamp with time zone not null
);
create index changed_programme_in_turn on changed_programme (noted_at, referral_id);

-- Who is offered an activity, or takes part in it.
create index participation_open_in_activity on participation (activity_id, referral_id)
    where stage in ('OFFERED', 'PLACE_REQUESTED', 'WAITLISTED', 'ENROLLED', 'STARTED', 'ACTIVE');

-- When matching looked at the catalogue for the proposals; unknown of those from before.
alter table proposals add column matched_at timestamp with time zone;
