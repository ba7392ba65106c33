-- What became of a demand: it is closed and stays. How many programmes each rule excluded, and how many it alone did, stand beside
-- the rules, in their order; empty in entries from before.
alter table unmet_demand
    add column excluded_counts integer[] not null default '{}',
    add column alone_counts    integer[] not null default '{}',
    add column closed_at       timestamp with time zone,
    add column closed_by       varchar(16);

-- The profile that nothing fitted, as it was asked with: it is matched again when the catalogue changes, and goes as soon as there
-- is another answer, or the referral ends.
alter table match add column searched text;
create index match_searched on match (request_id) where searched is not null;

-- Activities that changed since the searches that found nothing were last looked at.
create table offer_change (
    activity_id uuid primary key,
    changed_at  timestamp with time zone not null
);
create index offer_change_in_turn on offer_change (changed_at, activity_id);
