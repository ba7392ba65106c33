-- Where a referral that follows another one was at home before: the leading one can be passed on to another municipality.
alter table merged_case add column municipality varchar(10);
alter table merged_case add column neighbourhood varchar(4);
