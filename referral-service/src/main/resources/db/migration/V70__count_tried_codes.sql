-- How many codes a login has tried since when; a right one forgives the wrong ones before it.
create table code_try (
    login text        primary key,
    since timestamptz not null,
    tries integer     not null
);
