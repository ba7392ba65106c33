-- Made-up people have no address: each message to one of them was suppressed.
create procedure synthetic.take(pattern_referral uuid) language plpgsql as $$
begin
    null; -- nothing of a message is copied
end $$;

create procedure synthetic.seed(first bigint, last bigint, run_first bigint, run_last bigint, until timestamptz, login text)
language plpgsql as $$
begin
    insert into recipient (id, language, channel, changed_at, announced_by)
    select patient, 'DUTCH', 'NONE', submitted, 'referral-service'
    from synthetic.story(first, last, run_first, run_last, until) where person = n;

    insert into delivery (id, version, recipient_id, municipality, template, channel, requested_at, not_after, status, attempts,
        last_error, settled_at)
    select synthetic.id('message', n, 1700000000000 + n), 1, patient, municipality, 'PATIENT_WELCOME', 'EMAIL', submitted,
        submitted + interval '3 days', 'SUPPRESSED', 0, 'no-email-wanted', submitted
    from synthetic.story(first, last, run_first, run_last, until) where submitted > until - interval '365 days';
end $$;
