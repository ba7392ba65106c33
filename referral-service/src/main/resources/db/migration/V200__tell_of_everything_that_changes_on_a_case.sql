-- What is written beside a case changes it for whoever has it open: the list of changes tells of that, too.
create function touch_case(wanted uuid) returns void language sql as $$
    insert into worklist_change (municipality, referral_id, changed_in)
    select municipality, coalesce(leading_id, id), pg_current_xact_id() from referral
    where id = wanted and stage <> 'DRAFT'
    on conflict (municipality, referral_id) do update set changed_in = excluded.changed_in
$$;

create function touch_case_of_part() returns trigger language plpgsql as $$
begin
    perform touch_case(coalesce(new.referral_id, old.referral_id));
    return null;
end $$;

create function touch_case_of_participation() returns trigger language plpgsql as $$
begin
    perform touch_case((select referral_id from participation where id = new.participation_id));
    return null;
end $$;

create function touch_case_of_goal() returns trigger language plpgsql as $$
begin
    perform touch_case((select referral_id from goal where id = new.goal_id));
    return null;
end $$;

create function touch_case_of_note() returns trigger language plpgsql as $$
begin
    perform touch_case((select referral_id from note where id = new.note_id));
    return null;
end $$;

create function touch_cases_of_person() returns trigger language plpgsql as $$
begin
    perform touch_case(referral_id) from
        (select referral_id from worklist_line where patient_id = new.patient_id order by referral_id) as line;
    return null;
end $$;

-- Who is asked to take a case on does not have it on the list, and hears that there is something to read.
create function touch_case_passed_on() returns trigger language plpgsql as $$
begin
    insert into worklist_change (municipality, referral_id, changed_in)
    select distinct municipality, new.referral_id, pg_current_xact_id()
    from unnest(array[new.from_municipality, new.to_municipality]) as municipality
    order by municipality
    on conflict (municipality, referral_id) do update set changed_in = excluded.changed_in;
    return null;
end $$;

-- At the end of the transaction, as the lines are.
create constraint trigger change_of_to_do after insert or update on to_do
    deferrable initially deferred for each row execute function touch_case_of_part();
create constraint trigger change_of_note after insert or update on note
    deferrable initially deferred for each row execute function touch_case_of_part();
create constraint trigger change_of_withdrawn_note after insert on note_withdrawal
    deferrable initially deferred for each row execute function touch_case_of_note();
create constraint trigger change_of_goal after insert or update on goal
    deferrable initially deferred for each row execute function touch_case_of_part();
create constraint trigger change_of_progress after insert on goal_progress
    deferrable initially deferred for each row execute function touch_case_of_goal();
create constraint trigger change_of_measurement after insert or update on measurement
    deferrable initially deferred for each row execute function touch_case_of_part();
create constraint trigger change_of_attempt after insert on contact_attempt
    deferrable initially deferred for each row execute function touch_case_of_part();
create constraint trigger change_of_proposals after insert or update on proposals
    deferrable initially deferred for each row execute function touch_case_of_part();
create constraint trigger change_of_safeguarding after insert or update on safeguarding
    deferrable initially deferred for each row execute function touch_case_of_part();
create constraint trigger change_of_attendance after insert or update on attendance
    deferrable initially deferred for each row execute function touch_case_of_participation();
create constraint trigger change_of_own_contact after insert on own_contact
    deferrable initially deferred for each row execute function touch_cases_of_person();
create constraint trigger change_of_representative after insert or update on representative
    deferrable initially deferred for each row execute function touch_cases_of_person();
create constraint trigger change_of_transfer after insert or update on transfer
    deferrable initially deferred for each row execute function touch_case_passed_on();
