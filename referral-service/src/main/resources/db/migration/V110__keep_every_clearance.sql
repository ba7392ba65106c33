-- A clearance lay in the intake and was lost with the next one; now every word of a clinician stays, with what it covers.
alter table referral
    add column clearances jsonb not null default '[]',
    add column open_questions jsonb;

-- Who gave one was not recorded, and no more than a general word can be made of it.
update referral
set clearances = jsonb_build_array(jsonb_build_object(
        'given', intake -> 'clearance' -> 'given', 'on', intake -> 'clearance' -> 'on', 'general', true,
        'covers', '[]'::jsonb, 'way', 'broker')),
    intake = intake - 'clearance'
where intake -> 'clearance' ->> 'on' is not null;

-- What was asked before is known by the one reason that was kept.
update referral
set open_questions = jsonb_build_array(jsonb_build_object('rule', reason_code, 'text', reason_text))
where stage = 'NEEDS_CLEARANCE' and reason_code <> 'clearance-refused';
