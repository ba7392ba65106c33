-- What speaks against an offer: for whom the activity is, and whether it takes anybody at all. Unknown until the catalogue's
-- announcements have been read once more.
alter table known_activity
    add column audience varchar(20),
    add column places_left integer,
    add column has_waiting_list boolean;
