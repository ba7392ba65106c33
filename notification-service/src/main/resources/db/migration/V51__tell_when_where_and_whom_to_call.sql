-- When and where somebody is expected, and whom they can call; cleared with the rest of what a message says. What stands in
-- activity_title and organisation_name is not told any more, and goes when the message does.
alter table delivery
    add column appointment_id uuid,
    add column appointment_revision integer not null default 0,
    add column first_session_end timestamptz,
    add column address varchar(300),
    add column place_phone varchar(20),
    add column broker_name varchar(120),
    add column broker_phone varchar(20);
