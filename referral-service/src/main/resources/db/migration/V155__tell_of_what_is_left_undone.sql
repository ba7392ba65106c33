-- How far it was told that a referral is left undone: to its owner, to the team lead, to the administrator.
create table escalation (
    referral_id uuid        primary key references referral on delete cascade,
    due         date        not null, -- the date that passed
    rung        varchar(16) not null,
    since       date        not null,
    told        uuid,                 -- to whom messages went; none when there was nobody to tell
    next_on     date                  -- when the next one is told; none when there is none
);
create index escalation_next on escalation (next_on, referral_id) where next_on is not null;

-- Somebody hears once a day of what happens to many referrals in one night.
create table told_today (
    recipient_id uuid        not null,
    municipality varchar(10) not null,
    matter       varchar(40) not null,
    day          date        not null,
    primary key (recipient_id, municipality, matter, day)
);
create index told_today_by_day on told_today (day);

-- With its next step a referral is not left undone any more, whoever took it.
create function end_escalation() returns trigger language plpgsql as $$
begin
    delete from escalation where referral_id = new.id and due is distinct from new.next_action_on;
    return null;
end $$;

create trigger referral_moved_on after update of next_action_on on referral for each row
    when (old.next_action_on is distinct from new.next_action_on)
    execute function end_escalation();

-- What is open and nobody's waits for a broker to come into the directory.
create index referral_of_nobody on referral (municipality, id)
    where owner is null and next_action_on is not null and stage <> 'DRAFT';
