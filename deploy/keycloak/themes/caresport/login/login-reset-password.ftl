<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError("username"); section>
<#if section == "header">${msg("emailForgotTitle")}
<#elseif section == "form">
<p>${msg("emailInstruction")}</p>
<form id="kc-reset-password-form" class="form" action="${url.loginAction}" method="post">
  <@field.input name="username" label=msg("usernameOrEmail") value=auth.attemptedUsername!"" autocomplete="username" autofocus=true/>
  <@buttons.actionGroup>
    <@buttons.button id="kc-form-buttons" label="doSendResetMail"/>
    <@buttons.buttonLink href=url.loginUrl label="backToLogin"/>
  </@buttons.actionGroup>
</form>
</#if>
</@layout.registrationLayout>
