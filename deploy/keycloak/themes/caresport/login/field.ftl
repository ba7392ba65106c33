<#-- A field: its label, what to know before filling it in, the field itself, and what is wrong with it. -->
<#macro group name label error="" required=false hint="">
<div class="group<#if error?has_content> is-wrong</#if>">
  <label class="label" for="${name}">${label}<#if required> <span class="required">${msg("required")}</span></#if></label>
  <#if hint?has_content><p class="hint" id="hint-${name}">${hint}</p></#if>
  <div id="input-error-container-${name}" aria-live="polite"><#if error?has_content><p class="wrong" id="input-error-${name}">${error}</p></#if></div>
  <#nested>
</div>
</#macro>

<#macro described name hint="" error="">
aria-describedby="<#if hint?has_content>hint-${name} </#if>input-error-container-${name}"<#if error?has_content> aria-invalid="true"</#if></#macro>

<#macro errorIcon error=""></#macro>

<#macro input name label value="" required=false autocomplete="off" fieldName=name error=messagesPerField.get(fieldName) autofocus=false hint="">
<@group name=name label=label error=error required=required hint=hint>
  <input id="${name}" name="${name}" value="${value}" type="text" autocomplete="${autocomplete}" <#if autocomplete == "one-time-code">class="digits" inputmode="numeric" </#if><#if autocomplete?contains("username")>autocapitalize="none" spellcheck="false" </#if><#if autofocus>autofocus </#if><@described name=name hint=hint error=error/>>
</@group>
</#macro>

<#macro password name label value="" required=false forgotPassword=false fieldName=name error=messagesPerField.get(fieldName) autocomplete="off" autofocus=false hint="">
<@group name=name label=label error=error required=required hint=hint>
  <input id="${name}" name="${name}" value="${value}" type="password" autocomplete="${autocomplete}" autocapitalize="none" spellcheck="false" <#if autofocus>autofocus </#if><@described name=name hint=hint error=error/>>
  <p class="beneath">
    <button class="show" type="button" hidden aria-controls="${name}" data-show="${msg("showPassword")}" data-hide="${msg("hidePassword")}">${msg("showPassword")}</button>
    <#if forgotPassword><a href="${url.loginResetCredentialsUrl}">${msg("doForgotPassword")}</a></#if>
  </p>
  <#nested>
</@group>
</#macro>

<#macro clipboard name label ariaLabel=label value="" readonly=true>
<@group name=name label=label>
  <input id="${name}" name="${name}" value="${value}" type="text" <#if readonly>readonly </#if><@described name=name/>>
</@group>
</#macro>

<#macro checkbox name label value=false required=false>
<label class="check" for="${name}"><input type="checkbox" id="${name}" name="${name}"<#if value> checked</#if>><span>${label}<#if required> <span class="required">${msg("required")}</span></#if></span></label>
</#macro>
