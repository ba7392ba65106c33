<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
<#if section == "header"><#if messageHeader??>${kcSanitize(msg("${messageHeader}"))?no_esc}<#else>${message.summary}</#if>
<#elseif section == "form">
<div id="kc-info-message">
  <#if messageHeader??>
  <p>${message.summary}</p>
  </#if>
  <#if requiredActions??>
  <ul><#list requiredActions as action><li>${msg("requiredAction.${action}")}</li></#list></ul>
  </#if>
  <#if !skipLink??>
    <#if pageRedirectUri?has_content>
  <div class="choices"><a class="button" href="${pageRedirectUri}">${msg("backToApplication")}</a></div>
    <#elseif actionUri?has_content>
  <div class="choices"><a class="button" href="${actionUri}">${msg("proceedWithAction")}</a></div>
    <#elseif (client.baseUrl)?has_content>
  <div class="choices"><a class="button" href="${client.baseUrl}">${msg("backToApplication")}</a></div>
    </#if>
  </#if>
</div>
</#if>
</@layout.registrationLayout>
