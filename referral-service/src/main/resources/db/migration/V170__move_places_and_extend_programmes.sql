-- A place in another group of the provider: the catalogue keeps it under a claim of its own, which becomes the enrolment once it
-- is there; what was left stays known for news that comes late. And the last day of a programme, once somebody has said it.
alter table participation
    add column enrolment_id uuid,
    add column transfer_claim uuid,
    add column transfer_activity_id uuid,
    add column transfer_title text,
    add column transfer_since timestamp with time zone,
    add column transfer_refusal varchar(64),
    add column former_enrolment_id uuid,
    add column former_activity_id uuid,
    add column former_title text,
    add column former_until timestamp with time zone,
    add column ends_on date,
    add column end_reached boolean not null default false;

create unique index participation_of_enrolment on participation (enrolment_id) where enrolment_id is not null;
create unique index participation_of_claim on participation (transfer_claim) where transfer_claim is not null;
create unique index participation_of_former_enrolment on participation (former_enrolment_id)
    where former_enrolment_id is not null;
create index participation_to_end on participation (id, ends_on) where ends_on is not null and not end_reached;
