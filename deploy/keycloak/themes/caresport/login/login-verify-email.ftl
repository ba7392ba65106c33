<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout displayMessage=(message?has_content && message.type != "warning"); section>
<#if section == "header">${msg("emailVerifyTitle")}
<#elseif section == "form">
<p><#if verifyEmail??>${msg("emailVerifyInstruction1", verifyEmail)}<#else>${msg("emailVerifyInstruction4", user.email)}</#if></p>
<#if isAppInitiatedAction??>
<form id="kc-verify-email-form" class="form" action="${url.loginAction}" method="post">
  <@buttons.actionGroup>
    <@buttons.button label=(verifyEmail??)?then("emailVerifyResend", "emailVerifySend")/>
    <@buttons.button name="cancel-aia" value="true" label="doCancel" type="secondary"/>
  </@buttons.actionGroup>
</form>
<#else>
<p>${msg("emailVerifyInstruction2")}</p>
<div class="choices"><a class="button quiet" id="kc-resend" href="${url.loginAction}">${msg("emailVerifyResend")}</a></div>
</#if>
</#if>
</@layout.registrationLayout>
