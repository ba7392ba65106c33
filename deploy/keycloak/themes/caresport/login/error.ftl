<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
<#if section == "header">${msg("errorTitle")}
<#elseif section == "form">
<p class="notice error" id="kc-error-message" role="alert">${kcSanitize(message.summary)?no_esc}</p>
<#if traceId??><p class="hint" id="traceId">${msg("traceIdSupportMessage", traceId)}</p></#if>
<#if !skipLink?? && (client.baseUrl)?has_content>
<div class="choices"><a class="button" id="backToApplication" href="${client.baseUrl}">${msg("backToApplication")}</a></div>
</#if>
</#if>
</@layout.registrationLayout>
