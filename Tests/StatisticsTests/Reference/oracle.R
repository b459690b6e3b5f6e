# Writes oracle.csv, seatbelts.csv and weekly.csv beside it: what R says, for the tests to compare with. Run in this folder:
#   apt-get install r-base-core r-cran-mass r-cran-surveillance && Rscript oracle.R
suppressMessages({library(MASS); library(surveillance)})
out <- data.frame(name = character(), value = numeric())
say <- function(name, value) out[nrow(out) + 1, ] <<- list(name, as.numeric(value))
tight <- glm.control(epsilon = 1e-14, maxit = 200)

for (p in c(1e-12, 1e-4, 0.025, 0.2, 0.5, 0.975, 0.9999)) {
  say(paste("qnorm", p), qnorm(p))
  for (df in c(1, 2.5, 10, 96)) say(paste("qt", p, df), qt(p, df))
  for (shape in c(0.3, 1, 7, 250, 90000)) say(paste("qgamma", p, shape), qgamma(p, shape))
  for (ab in list(c(0.5, 0.5), c(2, 9), c(300, 41))) say(paste("qbeta", p, ab[1], ab[2]), qbeta(p, ab[1], ab[2]))
  for (m in c(0.4, 12, 900)) say(paste("qpois", p, m), qpois(p, m))
  for (n in c(12, 4000)) say(paste("qbinom", p, n), qbinom(p, n, 0.07))
  say(paste("qnbinom", p), qnbinom(p, size = 3.7, mu = 42))
}
for (x in c(-9, -2, 0, 0.7, 6)) { say(paste("pnorm", x), pnorm(x)); for (df in c(1, 2.5, 10, 96)) say(paste("pt", x, df), pt(x, df)) }
for (x in c(0, 3, 12, 40)) {
  for (m in c(0.4, 12, 900)) { say(paste("dpois", x, m), dpois(x, m)); say(paste("ppois", x, m), ppois(x, m)); say(paste("ppois-upper", x, m), ppois(x - 1, m, lower.tail = FALSE)) }
  say(paste("dbinom", x), dbinom(x, 4000, 0.004)); say(paste("pbinom", x), pbinom(x, 4000, 0.004)); say(paste("pbinom-upper", x), pbinom(x - 1, 4000, 0.004, lower.tail = FALSE))
  say(paste("dnbinom", x), dnbinom(x, size = 3.7, mu = 42)); say(paste("pnbinom", x), pnbinom(x, size = 3.7, mu = 42))
}
for (x in c(0.01, 0.7, 4, 33, 5e5)) { say(paste("lgamma", x), lgamma(x)); say(paste("digamma", x), digamma(x)); say(paste("trigamma", x), trigamma(x)) }

# Two rates: R's exact test and interval.
for (case in list(c(11, 800, 21, 3011), c(3, 40, 0, 55), c(142, 1, 158, 1), c(7, 10000, 31, 21000), c(2140, 3, 1800, 3))) {
  t <- poisson.test(c(case[1], case[3]), c(case[2], case[4]))
  name <- paste(case, collapse = " ")
  say(paste("poisson.test p", name), t$p.value)
  # R finds its own bounds to some seven digits; qbeta gives them in full.
  x <- case[1]; y <- case[3]; scale <- case[4] / case[2]
  low <- if (x == 0) 0 else qbeta(0.025, x, y + 1); high <- if (y == 0) 1 else qbeta(0.975, x + 1, y)
  say(paste("poisson.test low", name), low / (1 - low) * scale)
  say(paste("poisson.test high", name), if (high == 1) Inf else high / (1 - high) * scale)
}

fitted <- function(label, g) {
  s <- summary(g)
  for (i in seq_along(coef(g))) { say(paste(label, "coefficient", i), coef(g)[i]); say(paste(label, "error", i), sqrt(vcov(g)[i, i])) }
  say(paste(label, "dispersion"), s$dispersion); say(paste(label, "deviance"), deviance(g))
}
belts <- as.data.frame(datasets::Seatbelts); belts$time <- seq_len(nrow(belts)); belts$month <- rep(1:12, 16)
write.csv(belts, "seatbelts.csv", row.names = FALSE, quote = FALSE)
belts$month <- factor(belts$month)
for (outcome in c("drivers", "front", "rear", "VanKilled")) {
  formula <- as.formula(paste(outcome, "~ time + month + law + log(kms) + log(PetrolPrice)"))
  fitted(paste("quasi", outcome), glm(formula, data = belts, family = quasipoisson, control = tight))
  fitted(paste("offset", outcome), glm(as.formula(paste(outcome, "~ time + law + offset(log(kms))")), data = belts, family = quasipoisson, control = tight))
}
for (outcome in c("drivers", "front", "rear")) {
  g <- suppressWarnings(glm.nb(as.formula(paste(outcome, "~ time + month + law")), data = belts, control = tight))
  fitted(paste("negative", outcome), g); say(paste("negative", outcome, "theta"), g$theta); say(paste("negative", outcome, "theta error"), g$SE.theta)
}

# Towns against comparable towns, written again from its description: burglaries in homes, all municipalities, one and two years from 2023.
figures <- read.csv2("../../../Sample/straf11-1320.csv", colClasses = "character", encoding = "UTF-8")
names(figures) <- c("code", "name", "offence", "time", "count")
codes <- setdiff(unique(figures$code[as.integer(figures$code) > 100]), c("411", "998"))
quarters <- sort(unique(figures$time))
counts <- t(sapply(codes, function(code) as.numeric(figures$count[figures$code == code][match(quarters, figures$time[figures$code == code])])))
# Syd- og Sønderjyllands Politi.
district <- c("510", "540", "550", "561", "563", "573", "575", "580")
compare <- function(years, participants) {
  start <- which(quarters == "2023K1")
  before <- rowSums(counts[, (start - 12):(start - 1)]); after <- rowSums(counts[, start:(start + 4 * years - 1)])
  y <- log((after + 0.5) / (before + 0.5)) + log(3 / years)
  rest <- !(codes %in% participants)
  e <- before * sum(after[rest]) / sum(before[rest])
  v <- 1 / (e + 0.5) + 1 / (before + 0.5)
  loss <- function(phi, tau) { s <- phi * v[rest] + tau; m <- sum(y[rest] / s) / sum(1 / s); sum(log(s)) + log(sum(1 / s)) + sum((y[rest] - m)^2 / s) }
  best <- list(value = Inf)
  for (phi in c(1.0001, 2, 4)) for (tau in c(0.001, 0.03, 0.1)) {
    o <- optim(c(phi, tau), function(x) loss(x[1], x[2]), method = "L-BFGS-B", lower = c(1, 0), control = list(factr = 10, maxit = 1000))
    if (o$value < best$value) best <- o
  }
  phi <- best$par[1]; tau <- best$par[2]
  s <- phi * v[rest] + tau; m <- sum(y[rest] / s) / sum(1 / s)
  list(y = y, e = e, v = v, before = before, phi = phi, tau = tau, m = m, varm = 1 / sum(1 / s), n = sum(rest))
}
for (years in 1:2) {
  label <- paste("compared", years)
  for (code in c("575", "561", "461")) {
    r <- compare(years, code); i <- which(codes == code); reach <- qt(0.975, r$n - 2)
    d <- r$y[i] - r$m; se <- sqrt(r$phi * r$v[i] + r$tau + r$varm)
    spread <- function(effect) sqrt(r$phi * (1 / (r$e[i] * exp(effect) + 0.5) + 1 / (r$before[i] + 0.5)) + r$tau + r$varm)
    say(paste(label, code, "phi"), r$phi); say(paste(label, code, "tau"), r$tau); say(paste(label, code, "estimate"), d); say(paste(label, code, "error"), se)
    say(paste(label, code, "low"), exp(uniroot(function(x) d - x - reach * spread(x), c(-9, d), tol = 1e-12)$root))
    say(paste(label, code, "high"), exp(uniroot(function(x) x - d - reach * spread(x), c(d, 9), tol = 1e-12)$root))
  }
  r <- compare(years, district); i <- match(district, codes); i <- i[r$before[i] >= 45]
  s <- r$phi * r$v[i] + r$tau; w <- (1 / s) / sum(1 / s)
  say(paste(label, "pooled"), sum(w * (r$y[i] - r$m)))
  say(paste(label, "pooled error"), sqrt(sum(w^2 * s) + 0.2 * (sum(w * sqrt(s))^2 - sum(w^2 * s)) + r$varm))
}
p <- c(0.2, 0.001, 0.04, 0.012, 0.9, 0.012)
for (i in seq_along(p)) say(paste("holm", i), p.adjust(p, "holm")[i])

# Early warning on the package's own series: weekly, epochs counted from 1. An upper bound where R gives one.
series <- list()
data(salmonella.agona); data(shadar); data(salmNewport)
series$agona <- as.numeric(salmonella.agona$observed); series$shadar <- as.numeric(shadar$observed)
series$newport <- as.numeric(observed(aggregate(salmNewport, by = "unit")))
write.csv(data.frame(series = rep(names(series), lengths(series)), week = unlist(lapply(series, seq_along)), count = unlist(series)), "weekly.csv", row.names = FALSE, quote = FALSE)
settings <- list(
  farrington = list(b = 5, w = 3, weightsThreshold = 1, pThresholdTrend = 0.05, alpha = 0.05, thresholdMethod = "delta", powertrans = "2/3"),
  noufaily = list(b = 5, w = 3, weightsThreshold = 2.58, pThresholdTrend = 1, alpha = 0.01, noPeriods = 10, pastWeeksNotIncluded = 26, thresholdMethod = "nbPlugin"),
  muan = list(b = 4, w = 4, weightsThreshold = 2.58, pThresholdTrend = 1, alpha = 0.05, noPeriods = 7, pastWeeksNotIncluded = 10, thresholdMethod = "muan"))
for (name in names(series)) for (method in names(settings)) {
  counts <- series[[name]]
  weekly <- sts(observed = matrix(counts), start = c(2001, 1), frequency = 52)
  range <- 270:length(counts)
  found <- suppressWarnings(farringtonFlexible(weekly, c(settings[[method]], list(range = range, glmWarnings = FALSE, limit54 = c(0, 4)))))
  for (i in seq(1, length(range), 8)) say(paste("early", name, method, range[i]), upperbound(found)[i, 1])
}

# Surveys: R's own score intervals.
for (case in list(c(12, 40), c(812, 1003), c(0, 25), c(25, 25))) {
  interval <- suppressWarnings(prop.test(case[1], case[2], correct = FALSE))$conf.int
  say(paste("wilson low", case[1], case[2]), interval[1]); say(paste("wilson high", case[1], case[2]), interval[2])
}
# Funnel: limits between two counts.
between <- function(p, cumulative, quantile) { k <- quantile(p); k - (cumulative(k) - p) / (cumulative(k) - cumulative(k - 1)) }
for (m in c(3.2, 40, 611)) for (p in c(0.001, 0.025, 0.975, 0.999)) {
  say(paste("funnel poisson", m, p), max(0, between(p, function(k) ppois(k, m), function(p) qpois(p, m))))
}

options(digits = 17)
write.csv(format(out, digits = 17, trim = TRUE), "oracle.csv", row.names = FALSE, quote = FALSE)
