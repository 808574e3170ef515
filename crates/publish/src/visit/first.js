try{var l=localStorage.getItem("langke.language")}catch{}
if(!/^(vi|en)$/.test(l))l=(navigator.languages||[]).map(t=>t.slice(0,2)).find(t=>t=="vi"||t=="en")||(navigator.language?"en":"vi");
document.documentElement.lang=document.documentElement.dataset.one=l
