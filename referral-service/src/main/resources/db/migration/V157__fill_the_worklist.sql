-- What was there before the triggers; what moved since has its line already. Nothing is locked for it.
insert into worklist_line select * from worklist_source on conflict do nothing;

insert into worklist_change (municipality, referral_id, changed_in)
select municipality, referral_id, pg_current_xact_id() from worklist_line
on conflict do nothing;
