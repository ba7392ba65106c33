-- An offer stands until a day, and the patient is reminded before; one that stood open without end gets its days from now.
-- What runs can be on hold, and the referral knows how far the newest of its participations has come.
alter table participation
    add column offer_expires_at timestamptz,
    add column offer_reminded_at timestamptz,
    add column override_code varchar(64),
    add column override_text varchar(2000),
    add column hold_code varchar(100),
    add column hold_text text,
    add column held_since timestamptz;

update participation set offer_expires_at = now() + interval '7 days' where stage = 'OFFERED';

create index participation_open_offer on participation (offer_expires_at) where stage = 'OFFERED';

alter table referral add column progress varchar(30);

update referral
set progress = newest.stage
from (
    select distinct on (referral_id) referral_id, stage
    from participation
    order by referral_id, stage_since desc
) newest
where newest.referral_id = referral.id;

-- Several programmes can be offered at once, each once.
drop index one_running_participation;
create unique index one_running_participation_of_an_activity on participation (referral_id, activity_id)
    where stage in ('OFFERED', 'PLACE_REQUESTED', 'WAITLISTED', 'ENROLLED', 'STARTED', 'ACTIVE');
