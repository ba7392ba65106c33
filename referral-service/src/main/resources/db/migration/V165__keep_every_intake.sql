-- Every intake as it was recorded or corrected; the referral has the newest, too.
create table intake_record (
    id           bigint generated always as identity primary key,
    referral_id  uuid                     not null references referral on delete cascade,
    intake       jsonb                    not null,
    made_by      varchar(200)             not null,
    organisation text,
    made_at      timestamp with time zone not null
);

-- Of those before today the newest is known, and who recorded it stands in the history.
insert into intake_record (referral_id, intake, made_by, organisation, made_at)
select r.id, r.intake, h.made_by, h.organisation, h.made_at
from referral r
cross join lateral (
    select made_by, organisation, made_at from referral_history
    where referral_id = r.id and kind = 'INTAKE_RECORDED' order by id desc limit 1) h
where r.intake is not null;

create index intake_record_of_referral on intake_record (referral_id, id);

create index referral_screening_ends on referral ((intake #>> '{screening,validUntil}'), id)
    where intake #>> '{screening,validUntil}' is not null;
