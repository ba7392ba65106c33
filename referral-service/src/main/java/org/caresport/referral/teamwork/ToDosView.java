package org.caresport.referral.teamwork;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What there is to do for one referral, and what was done: the open ones first. */
@Schema(name = "ToDosOfReferral")
record ToDosView(List<ToDoView> items) {}
