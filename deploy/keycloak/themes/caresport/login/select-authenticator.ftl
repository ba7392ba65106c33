<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
<#if section == "header">${msg("loginChooseAuthenticator")}
<#elseif section == "form">
<form id="kc-select-credential-form" class="form" action="${url.loginAction}" method="post">
  <div class="choices">
    <#list auth.authenticationSelections as way>
    <button class="button quiet" name="authenticationExecution" value="${way.authExecId}">${msg("${way.displayName}")}</button>
    </#list>
  </div>
</form>
</#if>
</@layout.registrationLayout>
