<#macro actionGroup horizontal=false>
<div class="choices"><#nested></div>
</#macro>

<#macro button label id="" name="" type="primary" fullWidth=true class=[] extra...>
<button class="button<#if type != "primary"> quiet</#if>" type="submit"<#if name != ""> name="${name}"</#if><#if id != ""> id="${id}"</#if><#list extra as attrName, attrVal> ${attrName}="${attrVal}"</#list>>${msg(label)}</button>
</#macro>

<#macro buttonLink href label id="" class=[]>
<a class="button quiet" href="${href}"<#if id != ""> id="${id}"</#if>>${msg(label)}</a>
</#macro>

<#macro loginButton>
<@actionGroup><@button id="kc-login" name="login" label="doLogIn"/></@actionGroup>
</#macro>
