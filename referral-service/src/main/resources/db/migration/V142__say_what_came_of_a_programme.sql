-- What came after a programme that was finished, and since when somebody does not come; null where it was not asked.
alter table participation
    add column outcome varchar(32),
    add column stopped_on date;
