<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError("totp"); section>
<#if section == "header">${msg("loginOtpTitle")}
<#elseif section == "form">
<form id="kc-otp-login-form" class="form" action="${url.loginAction}" method="post">
  <#if otpLogin.userOtpCredentials?size gt 1>
  <fieldset>
    <legend class="label">${msg("loginOtpWhich")}</legend>
    <#list otpLogin.userOtpCredentials as credential>
    <label class="check" for="kc-otp-credential-${credential?index}"><input type="radio" id="kc-otp-credential-${credential?index}" name="selectedCredentialId" value="${credential.id}"<#if credential.id == otpLogin.selectedCredentialId!""> checked</#if>><span>${credential.userLabel!msg("loginTotpDeviceName")}</span></label>
    </#list>
  </fieldset>
  <#else>
  <input type="hidden" name="selectedCredentialId" value="${otpLogin.selectedCredentialId!""}">
  </#if>
  <@field.input name="otp" label=msg("loginOtpOneTime") hint=msg("loginOtpHint") autocomplete="one-time-code" fieldName="totp" autofocus=true/>
  <@buttons.loginButton/>
</form>
</#if>
</@layout.registrationLayout>
