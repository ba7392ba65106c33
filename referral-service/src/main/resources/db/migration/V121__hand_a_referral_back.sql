-- A referral that was accepted can go back to the doctor: one more end that needs no next action.
alter table referral drop constraint an_open_referral_has_a_next_action;
alter table referral add constraint an_open_referral_has_a_next_action check (
    next_action_on is not null
    or stage in ('COMPLETED', 'REJECTED', 'CANCELLED', 'UNREACHABLE', 'DECLINED_BY_PATIENT', 'HANDED_BACK',
                 'ENTERED_IN_ERROR')) not valid;
alter table referral validate constraint an_open_referral_has_a_next_action;
