<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<#import "password-commons.ftl" as passwordCommons>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError("totp", "userLabel"); section>
<#if section == "header">${msg("loginTotpTitle")}
<#elseif section == "form">
<p>${msg("loginTotpIntro")}</p>
<ol class="steps" id="kc-totp-settings">
  <li>
    <h2>${msg("loginTotpStep1")}</h2>
    <p>${msg("loginTotpStep1Apps")}</p>
    <ul id="kc-totp-supported-apps">
      <#list totp.supportedApplications as app>
      <li>${msg(app)}</li>
      </#list>
    </ul>
  </li>
  <li>
    <#if mode?? && mode == "manual">
    <h2>${msg("loginTotpManualStep2")}</h2>
    <p class="key" id="kc-totp-secret-key">${totp.totpSecretEncoded}</p>
    <p>${msg("loginTotpManualStep3")}</p>
    <ul>
      <li id="kc-totp-type">${msg("loginTotpType")}: ${msg("loginTotp." + totp.policy.type)}</li>
      <li id="kc-totp-algorithm">${msg("loginTotpAlgorithm")}: ${totp.policy.getAlgorithmKey()}</li>
      <li id="kc-totp-digits">${msg("loginTotpDigits")}: ${totp.policy.digits}</li>
      <#if totp.policy.type == "totp">
      <li id="kc-totp-period">${msg("loginTotpInterval")}: ${totp.policy.period}</li>
      <#elseif totp.policy.type == "hotp">
      <li id="kc-totp-counter">${msg("loginTotpCounter")}: ${totp.policy.initialCounter}</li>
      </#if>
    </ul>
    <p><a href="${totp.qrUrl}" id="mode-barcode">${msg("loginTotpScanBarcode")}</a></p>
    <#else>
    <h2>${msg("loginTotpStep2")}</h2>
    <p><img class="code" id="kc-totp-secret-qr-code" src="data:image/png;base64, ${totp.totpSecretQrCode}" alt="${msg("loginTotpPicture")}"></p>
    <#if totp.policy.type == "totp">
    <p><a id="open-app" href="otpauth://totp/CareSport%20Connect:${((auth.attemptedUsername)!((user.username)!"account"))?url("UTF-8")}?secret=${totp.totpSecretEncoded?replace(" ", "")}&amp;issuer=CareSport%20Connect&amp;algorithm=${totp.policy.getAlgorithmKey()}&amp;digits=${totp.policy.digits}&amp;period=${totp.policy.period}">${msg("loginTotpHere")}</a></p>
    </#if>
    <p><a href="${totp.manualUrl}" id="mode-manual">${msg("loginTotpUnableToScan")}</a></p>
    </#if>
  </li>
  <li>
    <h2>${msg("loginTotpStep3")}</h2>
    <form class="form" id="kc-totp-settings-form" action="${url.loginAction}" method="post" novalidate>
      <input type="hidden" id="totpSecret" name="totpSecret" value="${totp.totpSecret}">
      <#if mode??><input type="hidden" id="mode" name="mode" value="${mode}"></#if>
      <@field.input name="totp" label=msg("authenticatorCode") hint=msg("loginTotpStep3Hint") autocomplete="one-time-code"/>
      <@field.input name="userLabel" label=msg("loginTotpDeviceName") hint=msg((totp.otpCredentials?size gte 1)?then("loginTotpStep3DeviceName", "loginTotpStep3DeviceNameOptional"))/>
      <@passwordCommons.logoutOtherSessions/>
      <@buttons.actionGroup>
        <@buttons.button id="saveTOTPBtn" label="loginTotpSave"/>
        <#if isAppInitiatedAction??><@buttons.button id="cancelTOTPBtn" name="cancel-aia" value="true" label="doCancel" type="secondary"/></#if>
      </@buttons.actionGroup>
    </form>
  </li>
</ol>
</#if>
</@layout.registrationLayout>
