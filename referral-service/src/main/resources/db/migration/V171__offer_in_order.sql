-- The programmes that are offered by themselves, one after the other, when this participation comes to nothing.
create table offer_in_order (
    participation_id uuid    not null references participation on delete cascade,
    position         integer not null,
    activity_id      uuid    not null,
    primary key (participation_id, position)
);
