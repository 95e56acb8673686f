print("print " + key);
console.log("log %s", key);
console.error("error " + key);
throw new Error("thrown " + key);
