<#import "template.ftl" as layout>
<#import "password-commons.ftl" as passwordCommons>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<#import "password-validation.ftl" as validator>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError("password", "password-confirm"); section>
<#if section == "header">${msg("updatePasswordTitle")}
<#elseif section == "form">
<form id="kc-passwd-update-form" class="form" action="${url.loginAction}" method="post" novalidate>
  <@field.password name="password-new" label=msg("passwordNew") fieldName="password" hint=msg("passwordHint", (passwordPolicies.length)!8) autocomplete="new-password" autofocus=true/>
  <@field.password name="password-confirm" label=msg("passwordConfirm") autocomplete="new-password"/>
  <@passwordCommons.logoutOtherSessions/>
  <@buttons.actionGroup>
    <@buttons.button id="kc-submit" name="login" label="doSavePassword"/>
    <#if isAppInitiatedAction??><@buttons.button id="kc-cancel" name="cancel-aia" value="true" label="doCancel" type="secondary"/></#if>
  </@buttons.actionGroup>
</form>
<@validator.templates/>
<@validator.script field="password-new"/>
</#if>
</@layout.registrationLayout>
