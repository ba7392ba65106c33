-- A note for a provider names the participation that it is about: one from before names none, and no provider sees it.
alter table note add column participation_id uuid references participation on delete cascade;
create index note_of_participation on note (participation_id) where participation_id is not null;

create table note_withdrawal (
    note_id uuid primary key references note on delete cascade,
    made_by varchar(200)             not null,
    made_at timestamp with time zone not null
);
