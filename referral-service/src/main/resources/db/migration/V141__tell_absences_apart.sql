-- An absence is with notice, without, or nobody's: the club cancelled the session. Null: there, or absent before it was told apart.
alter table attendance
    add column absence varchar(24),
    add column first_recorded_at timestamp with time zone; -- from here on it can be corrected for a while; null is recorded_at

-- Every report of every day, as it came: who said what, by which way, and what had been said before. Never changed.
create table attendance_report (
    id               bigint generated always as identity primary key,
    participation_id uuid                     not null references participation on delete cascade,
    held_on          date                     not null,
    presence         varchar(24)              not null,
    presence_before  varchar(24),
    made_by          varchar(300)             not null,
    organisation     varchar(200),
    actor            varchar(20)              not null,
    way              varchar(20)              not null,
    on_behalf_of     varchar(20),
    made_at          timestamp with time zone not null
);
create index attendance_report_of_participation on attendance_report (participation_id, id);
